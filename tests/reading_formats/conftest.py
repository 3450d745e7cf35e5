"""The command line in this process, and a server on this machine, as other tests have them."""

from tests.commands.conftest import run
from tests.feeding.conftest import no_proxy, server

__all__ = ["no_proxy", "run", "server"]

"""Three small articles, and hostile ones, all invented."""

PAPERS = {
    "ferry.txt": """\
Harbour board halts night ferries to Sandnes

By Anna Berg
March 4, 2026

LINDHOLM — The harbour board of Lindholm voted on Tuesday to halt the night ferries to Sandnes after storms.

"We will not send a crew to a pier that moves," board chair Ingrid Halvorsen said.
""",
    "bridge.txt": """\
Cracks found in two arches of old railway bridge

By Tomas Weir
March 9, 2026

LINDHOLM — Engineers hired by the city found cracks in two arches of the old railway bridge, officials said.

Deputy mayor Tomas Okafor told reporters that trains would cross at walking pace. Ingrid Halvorsen agreed.
""",
    "orchid.txt": """\
A flower was growing behind the station

Nobody had seen the orchid for ninety years, and nobody had looked behind the bus station.
""",
}

PLAIN = "The ferry to Sandnes sailed again on Monday, the harbour board said.\n"

ACTING = (
    "\x1b]0;owned\x07\x1b[31mRed headline\x1b[0m \x9b2J here\n\n"
    "The ferry to \x1b[2JSandnes sailed again, the board said. \u202eevil\u202c [@click=app.bell]here[/]\n\n"
    "“It \x1b]52;c;aGk=\x07sails, and it \x08sails,” Ingrid \x85Halvorsen said.\n"
)
"""Text with titles, colours, clipboards and directions for a terminal that lets itself be told."""

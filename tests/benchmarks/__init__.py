"""What is measured rather than tested: run each with `python -m tests.benchmarks.NAME`."""

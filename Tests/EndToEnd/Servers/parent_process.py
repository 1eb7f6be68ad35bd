"""Ends a helper server with the test process that started it, however that process ends."""

import os
import sys
import threading


def end_with_parent():
    """Leaves the process as soon as its standard input ends, which the parent holds open while it lives.

    Descriptors that other children of the parent were meant to have are closed first: where two servers held each
    other's standard input open, neither would ever see it end.
    """
    os.closerange(3, 1024)
    threading.Thread(target=_leave_at_end_of_input, daemon=True).start()


def _leave_at_end_of_input():
    while sys.stdin.buffer.read(1024):
        pass
    os._exit(0)

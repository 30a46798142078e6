"""What the scripts of the browser checks can be told."""
import argparse
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]


def command_line(usage, builds=False):
    """Of one script; `builds`: it has the tool make a site of its own."""
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    if builds:
        parser.add_argument("--thidua", default=str(ROOT / ".build/release/thidua"))
    return parser

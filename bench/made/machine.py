"""What a figure was measured on, and how a program is measured."""
import datetime
import os
import pathlib
import re
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Cost:
    """Seconds on the wall and of all processors (of these outside the kernel: user), and the most memory, in MB."""

    def __init__(self, wall, used, errors):
        self.wall, self.user, self.errors = wall, used.ru_utime, errors
        self.processor, self.memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measured(command, **options):
    """Runs a program to its end; one that fails stops the measuring."""
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode:
        raise SystemExit(f"{' '.join(str(word) for word in command)} ended with {process.returncode}:\n{errors[-2000:]}")
    return Cost(wall, used, errors)


def output_of(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT).stdout.strip()
    except FileNotFoundError:
        return ""


def described(thidua, hugo=None, folder=None):
    """One line for each fact, in Markdown."""
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    commit = output_of("git", "rev-parse", "--short", "HEAD") + ("" if not output_of("git", "status", "--porcelain", "Sources") else " and changes")
    facts = [f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC",
             f"{len(os.sched_getaffinity(0))} cores of {processor[1].strip() if processor else 'unknown make'}, {int(memory[1]) / 2**20:.0f} GiB, Linux {os.uname().release}",
             f"{output_of(thidua, 'version')} ({commit}), libcmark {output_of('pkg-config', '--modversion', 'libcmark')}"]
    if hugo:
        facts[-1] += ", " + re.search(r"hugo v[\d.]+", output_of(hugo, "version"))[0]
    if folder:
        facts.append(f"input and output on {output_of('stat', '-f', '-c', '%T', str(folder))}")
    facts.append("load of the machine {:.1f} when it began".format(os.getloadavg()[0]))
    return "\n".join(f"- {fact}" for fact in facts)

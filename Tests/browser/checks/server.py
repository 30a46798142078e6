import contextlib
import functools
import http.server
import threading
import time
from urllib.parse import unquote, urlsplit


class Server:
    """Serves a site on loopback, under the path where it will stand."""

    def __init__(self, site):
        self.site = site
        self.script_delay = 0.0
        handler = functools.partial(_Handler, self)
        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._http.server_port}"

    def url(self, page):
        return self.origin + self.site.url(page.path)

    def __enter__(self):
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._http.shutdown()
        self._http.server_close()


class _Handler(http.server.SimpleHTTPRequestHandler):
    TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".xml": "application/xml",
             ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml"}

    def __init__(self, server, *arguments):
        self.owner = server
        super().__init__(*arguments)

    def do_GET(self):
        site, path = self.owner.site, unquote(urlsplit(self.path).path)
        name = path[len(site.base):] if path.startswith(site.base) else None
        if name is not None and (name == "" or name.endswith("/")):
            name += "index.html"
        status = 200 if name in site.files else 404
        if status == 404:
            name = "404.html"
        data = site.files[name].read_bytes() if name in site.files else b"not found"
        if name.endswith(".js") and self.owner.script_delay:
            time.sleep(self.owner.script_delay)
        self.send_response(status)
        self.send_header("Content-Type", self.TYPES.get("." + name.rsplit(".", 1)[-1], "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the page was left before its scripts came
            self.wfile.write(data)

    def log_message(self, *_):
        pass

"""A running portal for bin/crash and bin/faults: starts it, kills it, reports barriers over HTTP."""
import csv
import http.client
import io
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def program():
    """The program under test: $BUENDNISNETZ, or the newest build."""
    if os.environ.get("BUENDNISNETZ"):
        return Path(os.environ["BUENDNISNETZ"])
    built = [path for path in (ROOT / f"build/{preset}/buendnisnetz" for preset in ("release", "dev", "sanitize")) if path.exists()]
    if not built:
        raise SystemExit("build the program first: ./run --build")
    return max(built, key=lambda path: path.stat().st_mtime)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Portal:
    def __init__(self, data, wrapper=()):
        self.data = Path(data)
        self.wrapper = list(wrapper)
        self.port = free_port()
        self.process = None
        self.log = self.data.parent / (self.data.name + ".log")

    def start(self, patience=60):
        """Starts it and returns after how many seconds it was ready."""
        began = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.wrapper, str(program()), "serve", "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}"],
                stdout=log, stderr=log, start_new_session=True)
        while time.monotonic() - began < patience:
            if self.process.poll() is not None:
                raise RuntimeError(f"the portal ended by itself: {self.log.read_text(errors='replace')[-2000:]}")
            if self.status("/health/live") == 200:
                return time.monotonic() - began
            time.sleep(0.01)
        raise RuntimeError("the portal does not get ready")

    def signal(self, number):
        os.killpg(self.process.pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.signal(signal.SIGTERM)
            self.process.wait(30)

    def command(self, *arguments, **more):
        return subprocess.run([str(program()), *arguments, "--data", str(self.data)], capture_output=True, text=True, check=False, **more)

    def connection(self, timeout=20):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def get(self, path):
        connection = self.connection()
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def status(self, path):
        try:
            return self.get(path)[0]
        except (OSError, http.client.HTTPException):
            return 0

    def token(self):
        return re.search(r'name="schutz" value="([^"]+)"', self.get("/barriere-melden")[1])[1]

    def reports(self):
        """The receipts of all stored reports with what each says, as the operator's export has them."""
        done = self.command("export", "barrier-reports")
        if done.returncode != 0:
            raise RuntimeError("the export failed: " + done.stderr)
        return [(line["quittung"], line["problem"]) for line in csv.DictReader(io.StringIO(done.stdout.lstrip("\ufeff")), delimiter=";")]

    def alliances(self):
        done = self.command("export", "alliances")
        return [line["schluessel"] for line in csv.DictReader(io.StringIO(done.stdout.lstrip("\ufeff")), delimiter=";")]

    def store_problems(self):
        """What SQLite finds wrong with a copy of the store."""
        with tempfile.TemporaryDirectory() as copy:
            for file in self.data.glob("buendnisnetz.sqlite*"):
                shutil.copy(file, copy)
            store = sqlite3.connect(Path(copy) / "buendnisnetz.sqlite")
            found = [row[0] for row in store.execute("pragma integrity_check") if row[0] != "ok"]
            found += [str(row) for row in store.execute("pragma foreign_key_check")]
            store.close()
        return found


class Reporter:
    """Somebody who reports barriers, each with a key of its own, over one connection."""

    def __init__(self, portal):
        self.portal = portal
        self.token = portal.token()
        self.connection = portal.connection()

    def send(self, key=None, size=0):
        """Returns key, status and receipt; the receipt only after the whole answer was read."""
        key = key or uuid.uuid4().hex
        form = urllib.parse.urlencode({"problem": f"Barriere {key} " + "x" * size, "schwere": "hint", "sendung": key, "schutz": self.token})
        try:
            self.connection.request("POST", "/barriere-melden", form, {"Content-Type": "application/x-www-form-urlencoded"})
            answer = self.connection.getresponse()
            body = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            return key, 0, None, ""
        place = answer.headers.get("Location", "")
        return key, answer.status, place.rsplit("/", 1)[-1] if answer.status == 303 else None, body

"""The two servers that bin/bench compares, and the client that loads them."""
import contextlib
import dataclasses
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import time


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def fetch(port: int, path: str, headers: dict[str, str]) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, body)


def headers_like(answer: Answer) -> list[tuple[str, str]]:
    """What nginx has to add so that its head is as long as ours."""
    own = {"content-length", "content-type", "etag", "date", "connection", "server", "last-modified"}
    return [(name, value) for name, value in answer.headers.items() if name not in own]


def cpu_seconds(pids: list[int]) -> float:
    """CPU of whole processes, all their threads, as the kernel counts it."""
    ticks = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def load(server, path: str, headers: dict[str, str], seconds: int) -> float:
    """Units: microseconds of server CPU a request."""
    command = ["wrk", "-t2", "-c64", f"-d{seconds}s"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    before = cpu_seconds(server.pids())
    said = subprocess.run([*command, f"http://127.0.0.1:{server.port}{path}"], capture_output=True, text=True,
                          check=True).stdout
    used = cpu_seconds(server.pids()) - before
    if "Non-2xx" in said:
        raise SystemExit(f"bin/bench: {path} was not always answered well:\n{said}")
    return used * 1e6 / int(re.search(r"(\d+) requests in", said)[1])


def wait_for_search(data: pathlib.Path) -> None:
    """Until the server has put everything into the index of the search, which it does beside its answers."""
    with contextlib.closing(sqlite3.connect(f"file:{data / 'buendnisnetz.sqlite'}?mode=ro", uri=True)) as store:
        while store.execute("select count(*) from search_queue").fetchone()[0] > 0:
            time.sleep(1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Portal:
    """Our server on a data folder, with a page cache of so many megabytes."""

    def __init__(self, program, data, folder, cache: int, wrapper=(), settings=""):
        self.threads = os.cpu_count() or 1
        self.port = free_port()
        config = pathlib.Path(folder) / f"portal-{cache}.toml"
        config.write_text(f"cache_megabytes = {cache}\nthreads = {self.threads}\n{settings.replace('PORT', str(self.port))}")
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [*wrapper, program, "serve", "--data", data, "--config", config, "--listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.first_answer = self.wait_for_answer()

    def wait_for_answer(self) -> float:
        """Units: milliseconds from the start of the process to the first 200."""
        while time.monotonic() - self.began < 120:
            if self.process.poll() is not None:
                raise SystemExit(f"bin/bench: the server ended with {self.process.returncode}")
            try:
                if fetch(self.port, "/health/ready", {}).status == 200:
                    return (time.monotonic() - self.began) * 1000
            except OSError:
                time.sleep(0.002)
        raise SystemExit("bin/bench: the server does not answer")

    def pids(self) -> list[int]:
        return [self.process.pid]

    def style(self) -> str:
        page = fetch(self.port, "/barriere-melden", {"Accept-Encoding": "identity"}).body.decode()
        return re.search(r'href="(/assets/portal\.[0-9a-f]+\.css)"', page)[1]

    def organisation(self) -> str:
        page = fetch(self.port, "/organisationen", {"Accept-Encoding": "identity"}).body.decode()
        return re.search(r'href="(/organisationen/[a-z0-9-]+)"', page)[1]

    def memory(self, which: str = "VmRSS") -> int:
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{which}:\s+(\d+) kB", status)[1]) * 1024

    def peak_memory(self) -> int:
        return self.memory("VmHWM")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


class Nginx:
    """nginx with the files that our server sent."""

    def __init__(self, folder, workers: int, headers: list[tuple[str, str]], open_file_cache: bool):
        folder = pathlib.Path(folder)
        self.port = free_port()
        user = "user root;" if os.getuid() == 0 else ""
        added = "\n".join(f'    add_header {name} "{value}";' for name, value in headers)
        config = folder / "nginx.conf"
        config.write_text(f"""{user}
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 4096; }}
http {{
  default_type "text/html; charset=utf-8";
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  {"open_file_cache max=100;" if open_file_cache else ""}
  server_tokens off;
  access_log {folder}/nginx-access.log combined buffer=16k flush=1s;
  server {{
    listen 127.0.0.1:{self.port} reuseport backlog=4096;
    root {folder}/www;
{added}
  }}
}}
""")
        shutil.rmtree(folder / "nginx", ignore_errors=True)
        self.process = subprocess.Popen(["nginx", "-c", config, "-p", folder, "-g", "daemon off;"],
                                        stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                fetch(self.port, "/", {})
                break
            except OSError:
                time.sleep(0.01)

    def pids(self) -> list[int]:
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=60)

"""What bin/bench measures of our server alone: its start, its memory, the engine's part of a page."""
import re
import resource
import shutil
import socket
import statistics
import subprocess
import time

from bench_servers import Portal, fetch, wait_for_search

idle_connections_opened = 10_000


def start_times(program, data, folder, rounds: int = 5) -> list[float]:
    """Units: milliseconds."""
    times = []
    for _ in range(rounds):
        with Portal(program, data, folder, cache=64) as portal:
            times.append(portal.first_answer)
    return times


def latencies(port: int, rounds: int) -> list[float]:
    times = []
    for _ in range(rounds):
        began = time.monotonic()
        fetch(port, "/barrierefreiheit", {})
        times.append((time.monotonic() - began) * 1000)
    return sorted(times)


def idle_connections(program, data, folder) -> str:
    """Opens many connections that each asked once and then stay silent."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    count = min(idle_connections_opened, hard - 200)
    with Portal(program, data, folder, cache=64) as portal:
        alone = latencies(portal.port, 200)
        idle = portal.memory()
        request = b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
        sockets = []
        for _ in range(count):
            connection = socket.create_connection(("127.0.0.1", portal.port))
            connection.sendall(request)
            sockets.append(connection)
        answered = sum(connection.recv(4096).startswith(b"HTTP/1.1 200") for connection in sockets)
        cost = portal.memory() - idle
        crowded = latencies(portal.port, 200)
        for connection in sockets:
            connection.close()
    return (f"memory idle: {idle / 2**20:.0f} MiB (goal 150)\n"
            f"{answered} idle connections cost {cost / 2**20:.0f} MiB (goal 100); a request beside them takes "
            f"{statistics.median(crowded):.2f} ms, alone {statistics.median(alone):.2f} ms")


def engine_share(program, data, folder, path: str, requests: int = 50) -> str:
    """SQLite's part of the instructions of an uncached page, counted by callgrind."""
    if not shutil.which("valgrind"):
        return "not measured (valgrind is not installed)"
    output = folder / "callgrind.out"
    wrapper = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={output}"]
    with Portal(program, data, folder, cache=0, wrapper=wrapper) as portal:
        if fetch(portal.port, path, {}).status != 200:
            return "not measured (the page is not there)"
        time.sleep(1)  # then it has seen what it has to look through
        wait_for_search(data)
        control = ["callgrind_control", "--instr=on", str(portal.process.pid)]
        subprocess.run(control, check=True, capture_output=True)
        for _ in range(requests):
            fetch(portal.port, path, {})
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", output],
                             capture_output=True, text=True, check=True).stdout
    total = engine = 0
    for line in listing.splitlines():
        match = re.match(r"\s*([\d,]+) \(.*?\)\s+(.*)$", line)
        if not match:
            continue
        cost = int(match[1].replace(",", ""))
        if "PROGRAM TOTALS" in match[2]:
            total = cost
        elif re.search(r":sqlite3_(step|prepare_v\d|reset|column_\w+|bind_\w+|finalize)\b", match[2]):
            engine += cost
    return f"{100 * engine / total:.0f} %, {engine // requests:,} of {total // requests:,} a page" if total else "not measured"

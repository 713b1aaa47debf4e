"""What the closed part costs when it is as large as it shall be one day."""
import contextlib
import http.client
import pathlib
import re
import resource
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import time
import urllib.parse
import uuid

from bench_servers import Portal, load, wait_for_search

GOAL = 600  # microseconds of CPU a page
POST_GOAL = 50  # milliseconds
MAIL_GOAL = 100_000  # an hour
STREAMS = 1000
STREAMS_GOAL = 50  # MiB
POSTS = 5
TURNS_OF_MAILS = 8
SECONDS_OF_A_TURN = 4


class Sink:
    """A mail server on this machine, a process of its own. Debian's Python has the package that it needs."""

    def __init__(self):
        self.process = subprocess.Popen(["/usr/bin/python3", pathlib.Path(__file__).parent / "mail_sink.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def taken(self):
        """How many mails there were, and when the last one came."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        count, last = self.process.stdout.readline().split()
        return int(count), float(last)

    def pause(self):
        """Who sends waits; nothing is lost."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def prepared(folder, program, generator):
    """The data folder, and what the generator said about it. Made once; it takes some minutes."""
    room = folder / "community"
    said = room / "said.txt"
    if not said.exists():
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        print(f"-- filling {room} (some minutes)", flush=True)
        subprocess.run([program, "demo", "--data", room / "data", "--scale", "national"], check=True, stdout=subprocess.DEVNULL)
        done = subprocess.run([generator, room / "data"], check=True, capture_output=True, text=True)
        said.write_text(done.stdout)
    return room / "data", dict(line.split() for line in said.read_text().splitlines())


def ask(port, method, path, cookie, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Cookie": f"__Host-konto={cookie}", "Host": f"127.0.0.1:{port}"}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def post_answer(port, thread, cookie):
    """Units: milliseconds from the request to its answer."""
    path = f"/gemeinschaft/themen/{thread}"
    page = ask(port, "GET", path, cookie)[1]
    token = re.search(r'name="schutz" value="([^"]+)"', page)[1]
    form = urllib.parse.urlencode({"text": "Eine Antwort, auf die viele warten.", "schutz": token, "sendung": uuid.uuid4().hex, "aktion": "senden"})
    began = time.monotonic()
    status, _ = ask(port, "POST", path + "/beitraege", cookie, form)
    took = (time.monotonic() - began) * 1000
    if status != 303:
        raise SystemExit(f"bin/bench: the answer was answered with {status}")
    return took


def median_page(port, path, cookie, seconds):
    """Units: milliseconds; asks one after the other."""
    times = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.monotonic()
        ask(port, "GET", path, cookie)
        times.append((time.monotonic() - began) * 1000)
    return statistics.median(times)


class Streams:
    """Browsers that have a thread open and listen for what is new in it."""

    def __init__(self, port, thread, cookie, count):
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        asked = f"GET /gemeinschaft/themen/{thread}/neues HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: __Host-konto={cookie}\r\n\r\n".encode()
        self.sockets = []
        for _ in range(count):
            connection = socket.create_connection(("127.0.0.1", port), timeout=30)
            connection.sendall(asked)
            self.sockets.append(connection)
        answers = [connection.recv(4096) for connection in self.sockets]
        if not all(answer.startswith(b"HTTP/1.1 200") for answer in answers):
            raise SystemExit("bin/bench: not every event stream was opened")

    def close(self):
        for connection in self.sockets:
            connection.close()


def verdict(value, goal, most=True):
    return "reached" if (value <= goal if most else value >= goal) else "MISSED"


def measure_pages(portal, said, generator, data, options):
    raw = subprocess.run([generator, data, "--raw", said["person"], said["thread"]], check=True, capture_output=True, text=True).stdout
    alone = dict(line.rsplit(" ", 1) for line in raw.splitlines())
    cookie = {"Cookie": f"__Host-konto={said['person']}"}
    print("| page, uncached | our µs CPU, median (least) | its queries alone, µs | goal |\n|---|---|---|---|")
    for name, path, headers in (("day page", "/bereich", cookie), ("thread of 50 posts", f"/gemeinschaft/themen/{said['thread']}", cookie),
                                ("search of projects", "/projekte?q=ferienbetreuung", cookie), ("search of projects, a stranger", "/projekte?q=ferienbetreuung", {}),
                                ("search of projects with state and topic", "/projekte?q=ferien&land=by&thema=ferien&stand=laufend", cookie),
                                ("rooms", "/gemeinschaft", cookie)):
        costs = [load(portal, path, headers, options.seconds) for _ in range(options.turns)]
        print(f"| {name} | {statistics.median(costs):.0f} ({min(costs):.0f}) | {alone.get(name, '')} | {GOAL} {verdict(min(costs), GOAL)} |", flush=True)


def count_of(data, query):
    with contextlib.closing(sqlite3.connect(f"file:{data / 'buendnisnetz.sqlite'}?mode=ro", uri=True)) as store:
        return store.execute(query).fetchone()[0]


def notices(data):
    """What is to be told and is no mail yet."""
    return count_of(data, "select count(*) from post_notice")


def unsent(data):
    """Mails and notices that wait, as the store has them."""
    return count_of(data, "select count(*) from outbox where state in ('waiting', 'taken')") + notices(data)


def measure_posts(portal, sink, said, data):
    idle = portal.memory()
    streams = Streams(portal.port, said["followed"], said["person"], STREAMS)
    grown = (portal.memory() - idle) / 2**20
    print(f"\n{STREAMS} event streams: {grown:.1f} MiB (goal {STREAMS_GOAL}: {verdict(grown, STREAMS_GOAL)})")
    before, began = sink.taken()[0], time.monotonic()
    took = [post_answer(portal.port, said["followed"], said["office"]) for _ in range(POSTS)]
    streams.close()
    while unsent(data) > 0:
        time.sleep(0.05)
    count, last = sink.taken()
    rate = (count - before) / (last - began) * 3600
    print(f"a post that 3,000 people follow, with {STREAMS} streams on its thread: {statistics.median(took):.1f} ms median, {max(took):.1f} ms at most of {len(took)} (goal {POST_GOAL}: {verdict(max(took), POST_GOAL)})")
    print(f"its mails, as fast as the server takes them: {count - before} in {last - began:.1f} s, {rate:.0f} an hour (goal {MAIL_GOAL}: {verdict(rate, MAIL_GOAL, most=False)})")


def measure_pages_beside_mails(portal, sink, said, data):
    """While mails leave at the goal's pace and not faster, in turns with moments in which the sink takes none: the machine
    may be busy, but then it is busy for both."""
    path = f"/gemeinschaft/themen/{said['thread']}"
    begun = sink.taken()[0]
    post_answer(portal.port, said["followed"], said["office"])
    while sink.taken()[0] == begun or notices(data) > 0:
        time.sleep(0.1)
    alone, beside, rates = [], [], []
    for _ in range(TURNS_OF_MAILS):
        sink.pause()
        alone.append(median_page(portal.port, path, said["person"], SECONDS_OF_A_TURN))
        sink.go_on()
        before = sink.taken()[0]
        beside.append(median_page(portal.port, path, said["person"], SECONDS_OF_A_TURN))
        rates.append((sink.taken()[0] - before) / SECONDS_OF_A_TURN * 3600)
    slower = [(with_mails / without - 1) * 100 for without, with_mails in zip(alone, beside)]
    more = statistics.median(slower)
    print(f"a thread of 50 posts, one request after the other, median of {TURNS_OF_MAILS} turns of {SECONDS_OF_A_TURN} s each: {statistics.median(alone):.2f} ms without mails, "
          f"{statistics.median(beside):.2f} ms while {statistics.median(rates):.0f} mails an hour leave ({more:+.0f} %, turns {min(slower):+.0f} to {max(slower):+.0f} %; goal +10 %: {verdict(more, 10)})")


def measure_community(folder, program, generator, options):
    data, said = prepared(folder, program, generator)
    sink = Sink()
    settings = f'public_url = "http://127.0.0.1:PORT"\n[mail]\nsmtp = "smtp://127.0.0.1:{sink.port}"\nfrom = "portal@familie.example"\nreply_to = "antwort@familie.example"\nincoming = "lmtp:127.0.0.1:0"\n'
    with Portal(program, data, folder, cache=0, settings=settings) as portal:
        wait_for_search(data)
        measure_pages(portal, said, generator, data, options)
        measure_posts(portal, sink, said, data)
        print(f"memory at most: {portal.peak_memory() / 2**20:.0f} MiB")
    with Portal(program, data, folder, cache=0, settings=settings + f"per_hour = {MAIL_GOAL}\n") as portal:
        measure_pages_beside_mails(portal, sink, said, data)
    sink.stop()

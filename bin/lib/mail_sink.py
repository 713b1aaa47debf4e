#!/usr/bin/python3
"""A mail server for measurements, which takes everything and keeps nothing: prints its port, and to each line that comes in
how many mails there were, and when the last one came (seconds of the monotonic clock)."""
import asyncio
import sys
import time

from aiosmtpd.smtp import SMTP


class Sink:
    count, last = 0, 0.0

    async def handle_DATA(self, _server, _session, _envelope):
        self.count, self.last = self.count + 1, time.monotonic()
        return "250 2.0.0 taken"


async def main():
    sink = Sink()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(sink, loop=loop), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    while await loop.run_in_executor(None, sys.stdin.readline):
        print(sink.count, sink.last, flush=True)


asyncio.run(main())

#!/usr/bin/python3
"""An SMTP server for tests: smtp_server.py FOLDER HOST [CERTIFICATE KEY] [USER PASSWORD]

Prints its port. With TLS="from the start" in the environment there is TLS before the first word. Each mail that it takes lies in FOLDER, by its number. To whom a mail goes says what becomes of it:
later@ is put off once, never@ is refused, cut@ loses the connection before its last byte, silent@ after it was taken,
and full@ always is put off.
"""
import asyncio
import os
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self, folder):
        self.folder = folder
        self.put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "never":
            return "550 5.1.1 nobody of that name lives here"
        if name == "full" or (name == "later" and address not in self.put_off):
            self.put_off.add(address)
            return "450 4.2.1 come again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        number = len(list(self.folder.glob("*.eml")))
        file = self.folder / f"{number:06}.eml"
        file.with_suffix(".part").write_bytes(envelope.content)
        os.rename(file.with_suffix(".part"), file)
        if envelope.rcpt_tos[0].startswith("silent@"):
            server.transport.abort()
        return "250 2.0.0 taken"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if any(address.startswith("cut@") for address in self.envelope.rcpt_tos):
            await self.push("354 go on")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def main():
    folder, host, *rest = sys.argv[1:]
    options, context = {}, None
    if rest and rest[0] != "-":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(rest[0], rest[1])
    from_the_start = os.environ.get("TLS") == "from the start"
    if context and not from_the_start:
        options |= {"tls_context": context, "require_starttls": True}
    if len(rest) > 2:
        def allowed(server, session, envelope, mechanism, data):
            return AuthResult(success=(data.login.decode(), data.password.decode()) == (rest[2], rest[3]))
        options |= {"authenticator": allowed, "auth_required": True, "auth_require_tls": rest[0] != "-"}
    handler = Handler(Path(folder))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Server(handler, hostname="smtp.test", loop=loop, **options), host, int(os.environ.get("PORT", "0")),
                                      ssl=context if from_the_start else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())

"""A mail server for tests: it keeps what it takes as one line of JSON each, and refuses what it is told to refuse.

usage: server.py FILE PORT [later=N] [refuse=ADDRESS]... [hang_up=ADDRESS]...
It prints the port on which it listens (0: a free one).
"""

import asyncio
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP


class Desk:
    def __init__(self, path, rules):
        self.path = path
        self.later = int(next((rule[6:] for rule in rules if rule.startswith("later=")), 0))
        self.refused = {rule[7:] for rule in rules if rule.startswith("refuse=")}

        self.hung_up = {rule[8:] for rule in rules if rule.startswith("hang_up=")}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 no such mailbox"
        if self.later > 0:
            self.later -= 1
            return "451 4.3.0 come again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        raw = envelope.content.decode("utf-8")
        message = email.message_from_string(raw, policy=email.policy.default)
        held = {
            "to": envelope.rcpt_tos,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "text": message.get_content(),
            "raw": raw,
        }
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(held) + "\n")
        if self.hung_up.intersection(envelope.rcpt_tos):
            server.transport.abort()
        return "250 OK"


async def serve(path, port, rules):
    desk = Desk(path, rules)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(desk, enable_SMTPUTF8=True), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))

#!/usr/bin/python3
"""Reads mails as an independent library does: read_mail.py FILE... prints each whole, read_mail.py --heads FILE...
prints one line of JSON with subject and names of each."""
import email
import email.header
import email.policy
import json
import sys


def read(name):
    with open(name, "rb") as file:
        return email.message_from_binary_file(file, policy=email.policy.default)


def tell_whole(message):
    for name, value in message.items():
        print(f"{name}: {value}")
    for part in message.walk():
        if part.is_multipart():
            continue
        print(f"[{part.get_content_type()} {part.get_content_charset()}]")
        print(part.get_content().rstrip("\n"))


files = sys.argv[1:]
if files and files[0] == "--heads":
    for name in files[1:]:
        message = read(name)
        with open(name, "rb") as file:  # the newer parser changes blanks within names
            recipient = email.message_from_binary_file(file)["To"]
        name = str(email.header.make_header(email.header.decode_header(recipient)))
        print(json.dumps([message["Subject"], name, len(message.items())]))
else:
    for name in files:
        tell_whole(read(name))

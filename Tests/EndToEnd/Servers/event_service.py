"""Answers events with events over HTTP/2, and judges the client's messages with code of its own.

Prints its port. Every message that comes is decoded by botocore and its signature checked against the one before it; each
sound is answered with a caption at once. At the end of the request the last, empty message is looked for, and a notice says
how many messages were right. What is wrong is answered with the exception `tooFast`, whose message says so.
"""

import datetime
import hashlib
import hmac
import ipaddress
import json
import socket
import ssl
import struct
import tempfile
import threading
import zlib

import h2.config
import h2.connection
import h2.events
from botocore.eventstream import EventStreamBuffer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from parent_process import end_with_parent

SECRET = "secret"


def message(headers, payload):
    """The frame of a message whose headers are texts and numbers."""
    encoded = b""
    for name, value in headers.items():
        encoded += bytes([len(name)]) + name.encode()
        if isinstance(value, int):
            encoded += b"\x05" + struct.pack(">q", value)
        else:
            encoded += b"\x07" + struct.pack(">H", len(value.encode())) + value.encode()
    prelude = struct.pack(">II", len(encoded) + len(payload) + 16, len(encoded))
    frame = prelude + struct.pack(">I", zlib.crc32(prelude)) + encoded + payload
    return frame + struct.pack(">I", zlib.crc32(frame))


def event(kind, body, **headers):
    return message({":message-type": "event", ":event-type": kind, **headers}, body)


def failure(text):
    headers = {":message-type": "exception", ":exception-type": "tooFast"}
    return message(headers, json.dumps({"message": text, "wordsPerMinute": 0}).encode())


class Signatures:
    """The chain of signatures that begins with that of the request."""

    def __init__(self, authorization):
        fields = dict(part.split("=", 1) for part in authorization.split(" ", 1)[1].split(", "))
        self.scope = fields["Credential"].split("/", 1)[1]
        self.previous = fields["Signature"]

    def check(self, signed):
        """Whether a message is signed as the next one."""
        milliseconds = signed.headers[":date"]
        header = b"\x05:date\x08" + struct.pack(">q", milliseconds)
        date = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc)
        lines = [
            "AWS4-HMAC-SHA256-PAYLOAD", date.strftime("%Y%m%dT%H%M%SZ"), self.scope, self.previous,
            hashlib.sha256(header).hexdigest(), hashlib.sha256(signed.payload).hexdigest(),
        ]
        key = b"AWS4" + SECRET.encode()
        for part in self.scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        self.previous = hmac.new(key, "\n".join(lines).encode(), hashlib.sha256).hexdigest()
        return signed.headers[":chunk-signature"].hex() == self.previous


class Conversation:
    """One request and the answer to it."""

    def __init__(self, headers):
        self.outer = EventStreamBuffer()
        self.signatures = Signatures(headers["authorization"])
        self.count = 0
        self.is_complete = False
        self.is_refused = headers["x-amz-content-sha256"] != "STREAMING-AWS4-HMAC-SHA256-EVENTS"

    def answers(self, data):
        self.outer.add_data(data)
        for signed in self.outer:
            if self.is_complete or not self.signatures.check(signed):
                self.is_refused = True
            if not signed.payload:
                self.is_complete = True
                continue
            inner = EventStreamBuffer()
            inner.add_data(signed.payload)
            for sent in inner:
                self.count += 1
                if sent.headers[":event-type"] == "sound":
                    text = sent.payload.decode().upper()
                    yield event("caption", json.dumps({"text": text}).encode(), position=self.count)

    def last(self):
        if self.is_refused or not self.is_complete:
            return failure("a signature is wrong, or the last one is missing")
        return event("notice", f"{self.count} messages, all signed".encode())


def serve(connection):
    state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    state.initiate_connection()
    connection.sendall(state.data_to_send())
    conversations = {}
    while data := connection.recv(65536):
        for happened in state.receive_data(data):
            if isinstance(happened, h2.events.RequestReceived):
                headers = {name.decode(): value.decode() for name, value in happened.headers}
                conversations[happened.stream_id] = Conversation(headers)
                state.send_headers(happened.stream_id, [(":status", "200"), ("x-session", "over h2")])
            elif isinstance(happened, h2.events.DataReceived):
                state.acknowledge_received_data(happened.flow_controlled_length, happened.stream_id)
                for answer in conversations[happened.stream_id].answers(happened.data):
                    state.send_data(happened.stream_id, answer)
            elif isinstance(happened, h2.events.StreamEnded):
                state.send_data(happened.stream_id, conversations.pop(happened.stream_id).last(), end_stream=True)
        connection.sendall(state.data_to_send())


def certificate():
    """A context with a certificate of this machine's own."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    signed = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2"])
    with tempfile.NamedTemporaryFile() as file:
        file.write(signed.public_bytes(serialization.Encoding.PEM))
        file.write(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        file.flush()
        context.load_cert_chain(file.name)
    return context


def main():
    end_with_parent()
    context = certificate()
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    while True:
        accepted, _ = listener.accept()
        try:
            connection = context.wrap_socket(accepted, server_side=True)
        except OSError:
            continue
        threading.Thread(target=serve, args=[connection], daemon=True).start()


if __name__ == "__main__":
    main()

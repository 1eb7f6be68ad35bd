"""The requests that botocore, the reference client, sends for an operation and its parameters."""

import base64
import io
from urllib.parse import urlsplit

import botocore.session
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from signature_verification import IDENTITIES

_clients = {}


class _NoAnswer(io.BytesIO):
    """An empty body in the form that botocore reads from its connections."""

    def stream(self, **_):
        yield b"{}"


def expected_request(service, operation, parameters, endpoint, region):
    """Gives the method, path, query, headers and body that botocore sends for an operation, without sending it.

    In `parameters`, {"$blob": text} stands for the bytes of a base64 text.
    """
    key = (service, endpoint, region)
    if key not in _clients:
        access_key, (secret, _) = next(iter(IDENTITIES.items()))
        _clients[key] = botocore.session.Session().create_client(
            service,
            region_name=region,
            endpoint_url=endpoint,
            aws_access_key_id=access_key,
            aws_secret_access_key=secret,
            config=Config(parameter_validation=True),
        )
    client = _clients[key]
    sent = []

    def capture(request, **_):
        sent.append(request)
        return AWSResponse(request.url, 200, {}, _NoAnswer(b"{}"))

    event = f"before-send.{service}.{operation}"
    client.meta.events.register_first(event, capture)
    try:
        method = next(name for name, api in client.meta.method_to_api_mapping.items() if api == operation)
        getattr(client, method)(**_with_blobs(parameters))
    finally:
        client.meta.events.unregister(event, capture)
    request = sent[0]
    location = urlsplit(request.url)
    body = request.body or b""
    body = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else body.read()
    return {
        "method": request.method,
        "path": location.path,
        "query": location.query,
        "headers": [
            [name, value.decode() if isinstance(value, bytes) else value] for name, value in request.headers.items()
        ],
        "body": base64.b64encode(body).decode(),
    }


def _with_blobs(value):
    if isinstance(value, dict):
        if list(value) == ["$blob"]:
            return base64.b64decode(value["$blob"])
        return {name: _with_blobs(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_with_blobs(element) for element in value]
    return value

"""Verifies AWS Signature Version 4 of a raw request with botocore, which shares nothing with the code under test."""

import datetime
import hashlib
import hmac
import re

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

# The identities that the tests sign with: access key to secret key and, for temporary credentials, session token.
IDENTITIES = {
    "AKIDPERMANENT": ("permanent+secret/key", None),
    "AKIDTEMPORARY": ("temporary+secret/key", "temporary/session+token=="),
}

ALLOWED_CLOCK_SKEW = datetime.timedelta(minutes=5)

_AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=(?P<key>[^/]+)/(?P<date>\d{8})/(?P<region>[^/]+)/(?P<service>[^/]+)/aws4_request"
    r", ?SignedHeaders=(?P<headers>[a-z0-9\-;]+), ?Signature=(?P<signature>[0-9a-f]{64})"
)


def verify(method, target, headers, body):
    """Checks the signature of a request.

    Takes the method, the target (path and query) and the body as they came, and the header fields as (name, value)
    pairs. Gives a dictionary whose "problem" is None for a valid signature and otherwise says what is wrong.
    """
    result = {"problem": None, "accessKey": None, "service": None, "region": None, "signedHeaders": []}
    values = {}
    for name, value in headers:
        values.setdefault(name.lower(), []).append(value)
    if "authorization" not in values:
        result["problem"] = "the request is not signed"
        return result
    parts = _AUTHORIZATION.fullmatch(values["authorization"][0])
    if len(values["authorization"]) != 1 or parts is None:
        result["problem"] = "the Authorization header is malformed"
        return result
    signed_names = parts["headers"].split(";")
    result.update(
        accessKey=parts["key"], service=parts["service"], region=parts["region"], signedHeaders=signed_names
    )
    result["problem"] = (
        _problem_of_headers(values, signed_names, parts)
        or _problem_of_body(values, body)
        or _problem_of_signature(method, target, headers, body, values, signed_names, parts)
    )
    return result


def _problem_of_headers(values, signed_names, parts):
    if parts["key"] not in IDENTITIES:
        return f"the access key {parts['key']} is unknown"
    if signed_names != sorted(set(signed_names)):
        return "the names of the signed headers are not in order"
    for name in signed_names:
        if name not in values:
            return f"the signed header {name} is missing"
    for name in values:
        if (name in ("host", "content-type") or name.startswith("x-amz-")) and name not in signed_names:
            return f"the header {name} is not signed"
    if "host" not in values:
        return "the header host is missing"
    if len(values.get("x-amz-date", [])) != 1:
        return "there is not one header x-amz-date"
    try:
        date = datetime.datetime.strptime(values["x-amz-date"][0], "%Y%m%dT%H%M%SZ")
    except ValueError:
        return "the header x-amz-date is malformed"
    if values["x-amz-date"][0][:8] != parts["date"]:
        return "x-amz-date is of another day than the credential scope"
    now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
    if abs(now - date) > ALLOWED_CLOCK_SKEW:
        return "x-amz-date is too far from now"
    token = IDENTITIES[parts["key"]][1]
    if values.get("x-amz-security-token", []) != ([] if token is None else [token]):
        return "the session token is not the one of the access key"
    return None


def _problem_of_body(values, body):
    digest = hashlib.sha256(body).hexdigest()
    for stated in values.get("x-amz-content-sha256", []):
        if stated != digest:
            return "x-amz-content-sha256 is not the hash of the body"
    return None


def _problem_of_signature(method, target, headers, body, values, signed_names, parts):
    request = AWSRequest(method=method, url=f"http://{values['host'][0]}{target}", data=body)
    for name, value in headers:
        if name.lower() in signed_names:
            request.headers.add_header(name, value)
    request.context["timestamp"] = values["x-amz-date"][0]
    secret, token = IDENTITIES[parts["key"]]
    signer = SigV4Auth(Credentials(parts["key"], secret, token), parts["service"], parts["region"])
    canonical_request = signer.canonical_request(request)
    expected = signer.signature(signer.string_to_sign(request, canonical_request), request)
    if not hmac.compare_digest(expected, parts["signature"]):
        return "the signature is wrong; the canonical request is\n" + canonical_request
    return None

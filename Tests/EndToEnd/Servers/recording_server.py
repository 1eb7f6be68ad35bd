"""A service made of a script: it records what it is sent, verifies its signature, and answers what it was told to.

Prints its port on the first line of its output. Requests of the tests themselves:

POST /__script    starts anew, with these answers to give: a JSON list of {"status", "headers" (a list of pairs),
                  "body" (text) or "bodyBase64", "delay" and "bodyDelay" (seconds before the head and before the
                  body), "close" (true to end the connection in place of an answer), "anonymous" (true to take an
                  unsigned request)}
GET /__recorded   gives the requests received since it was last asked, and forgets them
POST /__expected  gives the request that botocore sends for {"service", "operation", "parameters", "region"}

Any other request is recorded and gets the next answer, or 403 where its signature is not valid.
"""

import base64
import collections
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from expected_requests import expected_request
from parent_process import end_with_parent
from signature_verification import verify

_lock = threading.Lock()
_script = collections.deque()
_recorded = []


def _error(status, code, message):
    return {
        "status": status,
        "headers": [["content-type", "application/json"], ["x-amzn-errortype", code]],
        "body": json.dumps({"message": message}),
    }


class RecordingHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_request(self):
        # The request line is split here since the base class rewrites paths that begin with two slashes.
        target = self.requestline.split(" ")[1]
        body = self._read_body()
        try:
            if target == "/__script":
                with _lock:
                    _recorded.clear()
                    _script.clear()
                    _script.extend(json.loads(body))
                self._answer_json({})
            elif target == "/__recorded":
                with _lock:
                    recorded = list(_recorded)
                    _recorded.clear()
                self._answer_json(recorded)
            elif target == "/__expected":
                endpoint = "http://%s:%d" % self.server.server_address[:2]
                self._answer_json(expected_request(endpoint=endpoint, **json.loads(body)))
            else:
                self._answer(self._record(target, body))
        except (BrokenPipeError, ConnectionResetError):
            # The client gave up waiting, which is what some tests are about.
            self.close_connection = True

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_request

    def _read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def _record(self, target, body):
        headers = list(self.headers.items())
        signature = verify(self.command, target, headers, body)
        path, _, query = target.partition("?")
        with _lock:
            _recorded.append(
                {
                    "method": self.command,
                    "path": path,
                    "query": query,
                    "headers": [list(header) for header in headers],
                    "body": base64.b64encode(body).decode(),
                    "signature": signature,
                }
            )
            answer = _script[0] if _script else _error(400, "NothingScripted", "no answer is left in the script")
            if signature["problem"] is None or answer.get("anonymous"):
                if _script:
                    _script.popleft()
                return answer
        return _error(403, "InvalidSignatureException", signature["problem"])

    def _answer_json(self, value):
        self._answer({"headers": [["content-type", "application/json"]], "body": json.dumps(value)})

    def _answer(self, answer):
        time.sleep(answer.get("delay", 0))
        if answer.get("close"):
            self.close_connection = True
            return
        body = base64.b64decode(answer["bodyBase64"]) if "bodyBase64" in answer else answer.get("body", "").encode()
        self.send_response_only(answer.get("status", 200))
        for name, value in answer.get("headers", []):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.flush()
        time.sleep(answer.get("bodyDelay", 0))
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class RecordingServer(ThreadingHTTPServer):
    daemon_threads = True
    # Many connections may be asked for at once; those beyond the queue are lost, and the client finds out much later.
    request_queue_size = 128


def main():
    end_with_parent()
    server = RecordingServer(("127.0.0.1", 0), RecordingHandler)
    print(server.server_address[1])
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()

"""Runs moto, which stands in for AWS, on a free port, and prints the port on the first line of its output."""

import sys
import threading

import boto3
from moto.core.config import default_user_config
from moto.server import ThreadedMotoServer

from parent_process import end_with_parent


def create_role(endpoint):
    """Creates the role that functions are created with, which has to exist: arn:aws:iam::123456789012:role/function."""
    iam = boto3.client(
        "iam", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="key", aws_secret_access_key="secret"
    )
    iam.create_role(RoleName="function", AssumeRolePolicyDocument="{}")


def main():
    end_with_parent()
    # Functions are not run in containers: an invocation answers with its payload.
    default_user_config["lambda"]["use_docker"] = False
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    create_role(f"http://{host}:{port}")
    print(port)
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()

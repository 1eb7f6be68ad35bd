"""The pages of boto3's methods, made by the classes that make its documentation: run by reference_pages.py with the
environment's Python.

Usage: boto3.py OUTPUT SERVICE…

For each service OUTPUT/SERVICE.json is written: the folder of its model, and by method the page in reStructuredText. Methods
that people wrote, such as `upload_file`, are left out: a page is what follows from the model.
"""
import json
import os
import sys

# This file has the name of the package that it imports: its own folder is not where to look.
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != os.path.dirname(os.path.abspath(__file__))]
os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull

import boto3  # noqa: E402
from boto3.docs.client import Boto3ClientDocumenter  # noqa: E402
from botocore.docs.bcdoc.restdoc import DocumentStructure  # noqa: E402
from botocore.exceptions import DataNotFoundError  # noqa: E402


def pages(session, service):
    client = session.client(service)
    try:
        loader = session._session.get_component("data_loader")
        examples = loader.load_service_model(service, "examples-1", None)["examples"]
    except DataNotFoundError:
        examples = None
    documenter = Boto3ClientDocumenter(client, "", examples)
    found = {}
    for name in sorted(client.meta.method_to_api_mapping):
        document = DocumentStructure(name, target="html")
        try:
            documenter._add_client_method(document, name, getattr(client, name))
        except (AttributeError, TypeError) as error:
            print(f"{service} {name}: boto3 fails: {error}", file=sys.stderr)
            continue
        found[name] = document.flush_structure().decode()
    return found


def main(output, names):
    session = boto3.Session(region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    for name in names:
        path = os.path.join(output, f"{name}.json")
        with open(path + ".part", "w") as file:
            json.dump({"model": name, "pages": pages(session, name)}, file)
        os.rename(path + ".part", path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

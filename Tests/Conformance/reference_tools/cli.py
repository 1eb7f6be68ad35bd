"""The pages of the AWS CLI, made by its own classes: run by reference_pages.py with the environment's Python.

Usage: cli.py FORM OUTPUT SERVICE…

For each service (a command of the CLI) OUTPUT/SERVICE.json is written: the folder of its model, and by command the page, in
reStructuredText (`rst`) or as a terminal shows it (`text`, which needs groff 1.22.4). The example files that people wrote are
hidden, so that a page is what follows from the model.
"""
import io
import json
import os
import re
import subprocess
import sys

os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
os.environ["AWS_DEFAULT_REGION"] = "us-east-1"

import awscli.clidriver  # noqa: E402
import awscli.help  # noqa: E402
import docutils.utils  # noqa: E402
from awscli.customizations import addexamples  # noqa: E402
from docutils.core import publish_string  # noqa: E402
from docutils.writers import manpage  # noqa: E402

# As the CLI has them, but without docutils' messages in the page and on the terminal.
SETTINGS = {
    **awscli.help.PagingHelpRenderer._DEFAULT_DOCUTILS_SETTINGS_OVERRIDES, "report_level": 5, "warning_stream": io.StringIO(),
}
# From this level on docutils would write a message into the page.
WARNING = 2


class Messages:
    """Counts what docutils would say."""

    def __init__(self):
        self.count = 0
        say = docutils.utils.Reporter.system_message

        def counted(reporter, level, *arguments, **options):
            self.count += level >= WARNING
            return say(reporter, level, *arguments, **options)

        docutils.utils.Reporter.system_message = counted


class Capture:
    """Stands in for what shows a page on a terminal."""

    def render(self, contents):
        self.page = contents.decode()


def manual(page):
    """A page in roff, as the CLI hands it to groff."""
    return publish_string(page.encode(), writer=manpage.Writer(), settings_overrides=SETTINGS)


def typeset(manual):
    """A manual page as the CLI hands it to the pager, without the overstrikes for bold letters."""
    shown = subprocess.run(["groff", "-m", "man", "-T", "ascii"], input=manual, capture_output=True, check=True).stdout
    return re.sub(".\b", "", shown.decode())


def commands(service):
    """The commands that stand for operations of the model; not the hidden second names that some have."""
    for name, command in list(service._get_command_table().items()):
        if not isinstance(command, awscli.clidriver.ServiceOperation):
            continue
        if getattr(command, "_UNDOCUMENTED", False) and not command._operation_model.deprecated:
            continue
        yield name, command


def pages(service, form, messages):
    """The pages by command, and the commands of whose pages docutils says something."""
    found = {}
    reported = []
    for name, command in commands(service):
        help_command = command.create_help_command()
        help_command.renderer = Capture()
        help_command([], None)
        page = help_command.renderer.page
        if form != "rst":
            messages.count = 0
            source = manual(page)
            page = typeset(source) if form == "text" else source.decode()
            if messages.count:
                reported.append(name)
        found[name] = page
    return {"pages": found, "messages": reported}


def main(form, output, names):
    # Examples lie beside the package, two folders above this module's file.
    addexamples.__file__ = os.path.join(os.sep, "nowhere", "customizations", "addexamples.py")
    table = awscli.clidriver.create_clidriver()._get_command_table()
    messages = Messages()
    for name in names:
        service = table.get(name)
        if not isinstance(service, awscli.clidriver.ServiceCommand):
            sys.exit(f"{name} is no service of the AWS CLI")
        path = os.path.join(output, f"{name}.json")
        with open(path + ".part", "w") as file:
            json.dump({"model": service._service_name, **pages(service, form, messages)}, file)
        os.rename(path + ".part", path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])

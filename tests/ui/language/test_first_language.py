"""At the very first start the program speaks the system's language, whether the machine knows its letters or not."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the environment does not say the language")
@pytest.mark.parametrize(("named", "spoken"), [("nn_NO.UTF-8", "nb"), ("id_ID.UTF-8", "id"), ("de_DE.UTF-8", "en")])
def test_the_systems_language_is_spoken_where_the_program_knows_it(named: str, spoken: str) -> None:
    unset = ("LANGUAGE", "LC_ALL", "LC_MESSAGES")
    environment = {name: value for name, value in os.environ.items() if name not in unset} | {"LANG": named}
    code = "from ui.language.first_language import system_language; print(system_language())"
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == spoken

"""Jupyter's own tests of a kernel, run over the Reader's gateway."""

import asyncio
import unittest

import jupyter_kernel_test
from jupyter_client.utils import run_sync

from cross_entropy_gateway import KernelManager


class SynchronousClient:
    """The tests expect a client that blocks; the gateway's is asynchronous."""

    def __init__(self, client):
        self.client = client

    def __getattr__(self, name):
        value = getattr(self.client, name)
        if name in ("get_shell_msg", "get_iopub_msg", "get_stdin_msg", "get_control_msg"):
            return run_sync(value)
        return value


class ReaderKernelTests(jupyter_kernel_test.KernelTests):
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 1;", "void F() { }"]
    incomplete_code_samples = ["void F() {", "1 +", 'var s = """']
    invalid_code_samples = ["int 1x = 2;"]
    code_page_something = "?Math.Log"
    code_generate_error = "throw new Exception();"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "1 + 2 + 3", "result": "6"},
    ]
    code_display_data = [
        {"code": 'display("<b>1</b>", "text/html")', "mime": "text/html"},
        {"code": "display(1)", "mime": "text/plain"},
    ]
    code_history_pattern = "1*2*3"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Log"
    code_clear_output = "ClearOutput();"

    @classmethod
    def setUpClass(cls):
        cls.km = KernelManager(kernel_name=".net-csharp")
        run_sync(cls.km.start_kernel)()
        client = cls.km.client()
        run_sync(client.start_channels)()
        run_sync(client.wait_for_ready)(timeout=60)
        cls.wait_until_warm(client)
        cls.kc = SynchronousClient(client)

    @staticmethod
    def wait_until_warm(client):
        """The server answers "ready" for a kernel that still starts, which takes longer on a busy machine than the 15 s of a test."""
        asked = client.execute("1")
        while True:
            message = run_sync(client.get_iopub_msg)(timeout=120)
            if message["parent_header"].get("msg_id") == asked and message["content"].get("execution_state") == "idle":
                break

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        run_sync(cls.km.shutdown_kernel)()


if __name__ == "__main__":
    asyncio.set_event_loop(asyncio.new_event_loop())
    unittest.main(verbosity=2)

"""Two readers of a class: chapter 01 side by side, then one of them crashes. Usage: two_readers.py HUB_URL NOTEBOOK"""

import faulthandler
import json
import os
import select
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests
import websocket

# A hub that falls silent is told by where this waits, not by a test that never ends.
faulthandler.dump_traceback_later(400, exit=True)
hub, notebook = sys.argv[1:]
key = {"Authorization": f"token {os.environ['CLASS_TOKEN']}"}


class Reader:
    """One user of the hub, with a server and a kernel of their own."""

    def __init__(self, name):
        self.name = name
        began = time.time()
        self.ask("POST", f"hub/api/users/{name}", key)
        self.token = {"Authorization": f"token {self.ask('POST', f'hub/api/users/{name}/tokens', key)['token']}"}
        self.ask("POST", f"hub/api/users/{name}/server", key)
        while not self.ask("GET", f"hub/api/users/{name}", key)["servers"].get("", {}).get("ready"):
            assert time.time() - began < 150, f"{name}'s server does not start"
            time.sleep(0.2)
        self.start_up = time.time() - began
        self.open()

    def ask(self, method, path, headers, **content):
        reply = requests.request(method, f"{hub}/{path}", headers=headers, json=content or None, timeout=120)
        assert reply.ok, f"{method} {path}: {reply.status_code} {reply.text}"
        return reply.json() if reply.content else None

    def open(self):
        kernel = self.ask("POST", f"user/{self.name}/api/kernels", self.token, name=".net-csharp")["id"]
        address = f"{hub}/user/{self.name}/api/kernels/{kernel}/channels".replace("http", "ws", 1)
        self.socket = websocket.create_connection(address, header=self.token, timeout=120)
        # Jupyter Server drops what it is sent before its own connection to the Reader stands, so clients ask who is there until somebody answers.
        began = time.time()
        while not self.is_answered(self.send("kernel_info_request", {}), time.time() + 1):
            assert time.time() - began < 120, f"{self.name}'s kernel does not answer"

    def send(self, type, content):
        header = {"msg_id": uuid.uuid4().hex, "msg_type": type, "session": self.name, "username": self.name, "version": "5.3", "date": ""}
        self.socket.send(json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content, "buffers": []}))
        return header["msg_id"]

    def is_answered(self, id, until):
        while select.select([self.socket.sock], [], [], max(0, until - time.time()))[0]:
            message = json.loads(self.socket.recv())
            if message["msg_type"].endswith("_reply") and message["parent_header"].get("msg_id") == id:
                return True
        return False

    def run(self, code):
        """What the cell shows as text, or the name of its error."""
        id = self.send("execute_request", {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True})
        shown = ""
        while True:
            message = json.loads(self.socket.recv())
            if message["msg_type"] == "status" and message["content"]["execution_state"] in ("dead", "restarting", "autorestarting"):
                return "died"
            if message["parent_header"].get("msg_id") != id:
                continue
            if message["msg_type"] == "error":
                shown = message["content"]["ename"]
            shown += message["content"].get("data", {}).get("text/plain", "")
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return shown

    def read(self, cells):
        began = time.time()
        for cell in cells:
            error = self.run("".join(cell["source"]))
            assert not error.endswith(("Error", "Exception")), f"{self.name}, {cell['id']}: {error}"
        return time.time() - began


def processes():
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            size = next(int(line.split()[1]) for line in (folder / "smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))
            yield int(folder.name), int(stat[1]), command, size / 1024
        except (OSError, StopIteration):
            pass


def memory_below(parent):
    """MiB of the processes below one, memory shared with others counted in part, by what they are."""
    everything = list(processes())
    below, total = [parent], {}
    for process in below:
        for id, parent, command, size in everything:
            if parent == process:
                below.append(id)
                kind = next((kind for kind in ("Kernel.dll", "Reader.dll", "singleuser") if kind in command), "other")
                total[kind] = round(total.get(kind, 0) + size)
    return total


cells = json.loads(Path(notebook).read_text("utf-8"))["cells"]
cells = [cell for cell in cells if cell["cell_type"] == "code" and "polyglot" not in cell["metadata"].get("tags", [])]
with ThreadPoolExecutor() as both:
    zhang, li = both.map(Reader, ["zhang", "li"])
    times = list(both.map(lambda reader: reader.read(cells), [zhang, li]))
print(f"servers ready after {zhang.start_up:.1f} s and {li.start_up:.1f} s; {len(cells)} cells read in {times[0]:.1f} s and {times[1]:.1f} s")
print(f"MiB for both: {memory_below(int(os.environ['CLASS_HUB']))}")

assert li.run("var kept = 41;") == ""
assert zhang.run("int Deeper(int n) => 1 + Deeper(n + 1);\nDeeper(0)") in ("died", "DeadKernelError", "KernelDied"), "a stack overflow ends a kernel"
print("zhang's kernel died")
assert li.run("kept + 1") == "42"
zhang.open()
assert zhang.run("6 * 7") == "42"
print("li's goes on, and zhang has a new one")

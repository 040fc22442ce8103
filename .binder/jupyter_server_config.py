"""Binder's second link: the Reader, behind jupyter-server-proxy at reader/.

Jupyter has already asked who is there, and checks the origin of WebSockets. The proxy therefore speaks to the Reader as the one who started it:
with its token, which nobody else learns, and under the name that the Reader knows itself by.
"""

import secrets

TOKEN = secrets.token_hex(24)

c = get_config()  # noqa: F821  (Jupyter defines it)
c.ServerProxy.servers = {
    "reader": {
        "command": ["dotnet", "run", "--no-build", "--project", "lib/Reader", "--", "--no-browser", "--port", "{port}"],
        "environment": {"CROSS_ENTROPY_TOKEN": TOKEN},
        "request_headers_override": {
            "Authorization": f"token {TOKEN}",
            "Host": "127.0.0.1:{port}",
            "Origin": "http://127.0.0.1:{port}",
        },
        "timeout": 60,
        "launcher_entry": {"title": "Cross-Entropy, the Reader"},
    }
}

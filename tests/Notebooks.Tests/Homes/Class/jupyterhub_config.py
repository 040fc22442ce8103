"""A hub for the test: two readers who need no password, on this machine and under this account, each with a server and a Reader of their own."""

import os

root = os.environ["CLASS_ROOT"]
port, hub_port, proxy_port = os.environ["CLASS_PORTS"].split()

c = get_config()  # noqa: F821  (Jupyter defines it)
c.JupyterHub.bind_url = f"http://127.0.0.1:{port}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{hub_port}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{proxy_port}"
c.JupyterHub.db_url = f"sqlite:///{root}/hub.sqlite"
c.JupyterHub.cookie_secret_file = f"{root}/cookie_secret"
c.ConfigurableHTTPProxy.pid_file = f"{root}/proxy.pid"
c.JupyterHub.cleanup_servers = True
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = root + "/{username}"
c.Spawner.cmd = [os.environ["CLASS_SERVER"]]
c.Spawner.args = ["--allow-root"]
c.Spawner.http_timeout = c.Spawner.start_timeout = 120
c.JupyterHub.services = [{"name": "test", "api_token": os.environ["CLASS_TOKEN"]}]
c.JupyterHub.load_roles = [{"name": "test", "services": ["test"], "scopes": ["admin:users", "admin:servers", "access:servers", "tokens"]}]

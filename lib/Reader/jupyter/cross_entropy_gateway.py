"""Lets nbclient and nbconvert run notebooks on the Reader.

jupyter_server's own gateway classes leave two things out: the kernel's name that the notebook asks for, and the token on the WebSocket.
JUPYTER_GATEWAY_URL says where the Reader is, JUPYTER_GATEWAY_AUTH_TOKEN its token.
"""

from functools import partial
from types import SimpleNamespace
from unittest import mock

import websocket
from jupyter_server.gateway import managers
from jupyter_server.gateway.gateway_client import GatewayClient
from traitlets import Type


class KernelClient(managers.GatewayKernelClient):
    async def start_channels(self, *args, **kwargs):
        token = GatewayClient.instance().auth_token
        connect = partial(websocket.create_connection, header=[f"Authorization: token {token}"])
        with mock.patch.object(managers, "websocket", SimpleNamespace(create_connection=connect)):
            await super().start_channels(*args, **kwargs)


class KernelManager(managers.GatewayKernelManager):
    client_factory = Type(KernelClient)
    client_class = KernelClient.__module__ + "." + KernelClient.__name__

    async def start_kernel(self, **kwargs):
        kwargs.setdefault("kernel_name", self.kernel_name)
        await super().start_kernel(**kwargs)

"""`maeul preview`: a plan's document and findings in a browser, following each save."""

from __future__ import annotations

import errno
import signal
import threading
import time
from typing import TYPE_CHECKING, Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import STANDARD_INPUT
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.options import PlanArgument, StyleOption, TemplatesOption

if TYPE_CHECKING:
    from maeul_plan.cli.preview_look import Asked

_PAUSE: Final = 0.3  # seconds between two looks at the files
_SHUTDOWN: Final = 0.1  # seconds in which the server notices that it is to end
_LAST_PORT: Final = 65_535

app = new_app()


def _port(given: str) -> int:
    if given.isascii() and given.isdigit() and 1 <= int(given[:6]) <= _LAST_PORT:
        return int(given)
    message = f"1부터 {_LAST_PORT}까지의 수를 적으십시오: {given}"
    raise typer.BadParameter(message)


@app.command("preview", cls=KoreanCommand, help="계획의 문서와 문제를 브라우저에서 봅니다. 저장할 때마다 따라갑니다.")
def preview(  # noqa: PLR0913 - a command has as many options
    plan: PlanArgument = None,
    *,
    document: Annotated[
        str, typer.Option("--document", metavar="KIND", help="문서의 갈래. 없으면 plan.", show_default=False)
    ] = "plan",
    port: Annotated[
        int | None,
        typer.Option("--port", metavar="PORT", help="주소의 포트. 없으면 빈 것.", parser=_port, show_default=False),
    ] = None,
    browser: Annotated[
        bool, typer.Option("--open/--no-open", help="브라우저도 엽니다. 없으면 주소만 보입니다.", show_default=False)
    ] = False,
    templates: TemplatesOption = None,
    style: StyleOption = None,
) -> int:
    """Serve the page until the command is stopped."""
    if plan == STANDARD_INPUT:
        message = "표준 입력은 지켜볼 수 없습니다. 파일을 적으십시오."
        return console.stop(Stop(console.MISUSE, message))
    from maeul_plan.cli.preview_look import asked_for  # noqa: PLC0415 - loads what prints documents

    asked = asked_for(plan, document, templates, style)
    if isinstance(asked, Stop):
        return console.stop(asked)
    fault = _serve(asked, port, browser=browser)
    return console.stop(fault) if fault else console.DONE


def _serve(asked: Asked, port: int | None, *, browser: bool) -> Stop | None:
    """Take the port, say where, and follow the plan until Ctrl-C or SIGTERM."""
    from maeul_plan.cli.preview_follow import Follower  # noqa: PLC0415 - on demand
    from maeul_plan.preview.server import PreviewServer  # noqa: PLC0415 - on demand
    from maeul_plan.reporters.cells import shown  # noqa: PLC0415 - on demand

    follower = Follower(asked)
    try:
        server = PreviewServer(follower.board, port or 0)
    except OSError as error:
        return _no_port(port, error)
    try:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        threading.Thread(target=server.serve_forever, args=(_SHUTDOWN,), daemon=True).start()
        console.out(f"미리보기: {server.address} ({shown(asked.plan)}) 멈추려면 Ctrl+C 를 누르십시오.\n")
        if browser:
            threading.Thread(target=_open, args=(server.address,), daemon=True).start()
        while True:
            time.sleep(_PAUSE)
            follower.follow()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough
        console.err("멈추었습니다.\n")
    finally:
        follower.board.close()
        server.shutdown()
        server.server_close()
    return None


def _no_port(port: int | None, error: OSError) -> Stop:
    if error.errno == errno.EADDRINUSE:
        return Stop(console.FAILED, f"이미 쓰고 있는 포트입니다: {port}. 다른 --port 를 적거나 빼십시오.")
    return Stop(console.FAILED, f"미리보기의 포트를 열지 못했습니다. {console.reason(error)}")


def _open(address: str) -> None:
    """Open a browser; one that runs in this terminal comes back only when it is closed."""
    import webbrowser  # noqa: PLC0415 - seldom asked for

    if not webbrowser.open(address):
        console.err(f"브라우저를 열지 못했습니다. {address} 를 여십시오.\n")

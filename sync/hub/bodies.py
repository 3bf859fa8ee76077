"""What a request may weigh."""

from fastapi import Request

from sync.hub.refusal import Refused


async def bounded(request: Request, most: int) -> bytes:
    """The body, or a refusal as soon as more than `most` bytes of it have come."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refused(413, "too_large")
    return bytes(body)

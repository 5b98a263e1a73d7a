"""Types that people write for themselves, which columns may have."""

from decimal import Decimal
from typing import NewType

from pydantic import BaseModel

Money = NewType("Money", Decimal)


class Document(BaseModel):
    title: str
    pages: list[int] = []

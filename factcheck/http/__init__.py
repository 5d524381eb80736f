"""The one HTTP client: everything that leaves this machine passes through here.

answer      what a host answered: status, headers, body, when
store       bytes kept on disk, shared by processes; `disk` is how diskcache writes them
cache       answers in such a store
addresses   which addresses may be asked at all
robots      robots.txt, for page reads
faults      what went wrong with an attempt, in words
traffic     whose turn it is: pace, concurrency, waits that hosts ask for, hosts left out, no network
body        the body as it streams in: size cap, gzip
transport   sockets: the checked address, the deadline on every read
sender      one request: its connections, the User-Agent, proxies
spending    what the run asks of each source, what that costs, and the budget
allowance   how many questions one claim may cost
lasting     until when the cache gives the same answers to one search
exchange    one question: its redirects, attempts and deadline
client      `Http` and `SourceHttp`, which put these together

`Http` is made once a run, and `Http.for_source` gives each source a client with its own manners.
httpx and diskcache load with the first request and the first look into the cache, not here.
"""

from factcheck.http.allowance import Allowance
from factcheck.http.answer import Answer
from factcheck.http.cache import Cache, CacheStats
from factcheck.http.client import Http, SourceHttp
from factcheck.http.lasting import Lasting
from factcheck.http.store import Store

__all__ = ["Allowance", "Answer", "Cache", "CacheStats", "Http", "Lasting", "SourceHttp", "Store"]

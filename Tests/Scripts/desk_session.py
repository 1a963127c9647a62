"""A desk that a script opens, asks and closes."""
import hashlib, http.client, os, pathlib, re, subprocess, urllib.parse


def stamp(root):
    """Every file below a folder, by path, with what it holds."""
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(pathlib.Path(root).rglob("*")) if path.is_file()}


class Desk:
    """`scrutiny serve` on a project; `with Desk(program, project) as desk`."""

    def __init__(self, program, project, *options):
        self.command = [os.path.abspath(program), "serve", "--project", str(project), *options]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/open\?token=([0-9a-f]{64})", self.address)
        assert found, (self.address, self.process.poll() is not None and self.process.stderr.read())
        self.port, self.token = int(found[1]), found[2]
        self.host = f"127.0.0.1:{self.port}"
        status, headers, _ = self.ask("GET", f"/open?token={self.token}", cookie=False)
        assert status == 303, status
        self.cookie = headers["Set-Cookie"].split(";")[0]
        assert "HttpOnly" in headers["Set-Cookie"] and "SameSite=Strict" in headers["Set-Cookie"]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    @property
    def is_alive(self):
        return self.process.poll() is None

    def ask(self, method, path, body=None, headers=None, cookie=True):
        """Status, headers and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        given = {"Host": self.host, **(headers or {})}
        if cookie:
            given.setdefault("Cookie", self.cookie)
        connection.request(method, path, body, given)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, answer.headers, data

    def get(self, path):
        status, _, data = self.ask("GET", path)
        return status, data.decode()

    def post(self, path, **fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields), {
            "Origin": f"http://{self.host}", "Content-Type": "application/x-www-form-urlencoded"})

    def memory(self):
        """What the process holds of memory, in KiB."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text)[1])

    def processor_time(self):
        """Seconds of processor time that the process has used."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

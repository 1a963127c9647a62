import Fingerprints
import ProjectFiles
import TestSupport
import Testing

/// The examples of FIPS 180-4 as NIST publishes them.
struct FingerprintTests {
  @Test func agreesWithTheStandardsExamples() {
    #expect(
      Fingerprint(of: "").description
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Fingerprint(of: "abc").description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func readsAFileInParts() throws {
    let folder = try TemporaryFolder()
    try folder.write("million.txt", [UInt8](repeating: 0x61, count: 1_000_000))
    let project = try ProjectFolder(folder.path)
    #expect(
      try Fingerprint(ofFile: "million.txt", in: project).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(throws: FileProblem.missing(path: "none")) {
      try Fingerprint(ofFile: "none", in: project)
    }
  }

  @Test func readsItsOwnTextAndNoOther() {
    let print = Fingerprint(of: "x")
    #expect(Fingerprint(print.description) == print)
    #expect(Fingerprint(print.description.uppercased()) == nil)
    #expect(Fingerprint(String(print.description.dropLast())) == nil)
    #expect(Fingerprint(String(repeating: "g", count: 64)) == nil)
  }
}

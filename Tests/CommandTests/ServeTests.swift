import TestSupport
import Testing

/// `scrutiny serve`, as far as it is seen in a terminal. What its pages do is tried by `Tests/Scripts`.
struct ServeTests {
  @Test func aPortThatIsTakenIsSaid() throws {
    let outcome = try Command().shell(
      """
      $scrutiny serve --port 18520 >address & first=$!
      while ! [ -s address ]; do sleep 0.02; done
      $scrutiny serve --port 18520; status=$?
      kill $first; (sleep 5; kill -9 $first) 2>/dev/null & wait $first; echo "ended with $?"; cat address; exit $status
      """)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("error[O190]: port 18520 is in use or may not be used"))
    #expect(outcome.output.contains("ended with 143\nhttp://127.0.0.1:18520/open?token="))
  }

  @Test func aPortIsANumberAndAProjectIsNeeded() throws {
    #expect(try Command().run("serve", "--port", "0").status == 64)
    #expect(try Command(withoutProject: ()).run("serve").status == 66)
  }
}

import Diagnostics
import Testing

struct NearestNameTests {
  @Test func offersTheNameThatWasMeant() {
    #expect(NearestName.to("lastest", in: ["latest", "target", "change"]) == "latest")
    #expect(NearestName.to("refferal", in: ["rereferral", "referral"]) == "referral")
  }

  @Test func offersNothingWhereNoNameIsNear() {
    #expect(NearestName.to("zebra", in: ["latest", "target"]) == nil)
  }
}

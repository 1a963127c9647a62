#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The distributions that exact intervals and tests need. The one place that asks the system for
/// exponentials and logarithms.
enum Distribution {
  /// The probability of so many or more standard deviations from the mean, both sides together.
  static func twoSided(_ z: Double) -> Double { erfc(z.magnitude / Double(2).squareRoot()) }

  /// The logarithm of the gamma function for x above 0, by Stirling's series after moving x up to
  /// where the series holds to the last digit.
  static func logGamma(_ x: Double) -> Double {
    var x = x
    var shift = 0.0
    while x < 12 {
      shift += log(x)
      x += 1
    }
    let inverse = 1 / (x * x)
    let terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360]
    let series = terms.reversed().reduce(0) { $0 * inverse + $1 } / x
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + series - shift
  }

  static func logChoose(_ whole: Double, _ part: Double) -> Double {
    logGamma(whole + 1) - logGamma(part + 1) - logGamma(whole - part + 1)
  }

  /// `part` successes of `whole` at a probability strictly between 0 and 1.
  static func binomial(_ part: Double, of whole: Double, at probability: Double) -> Double {
    exp(
      logChoose(whole, part) + part * log(probability) + (whole - part) * log1p(-probability))
  }

  /// The share of a gamma distribution of this shape and scale 1 that lies below x.
  static func gammaBelow(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = exp(shape * log(x) - x - logGamma(shape))
    if x < shape + 1 {
      var term = 1 / shape
      var sum = term
      var next = shape
      for _ in 0..<steps {
        next += 1
        term *= x / next
        sum += term
        if term < sum * 1e-17 { break }
      }
      return front * sum
    }
    // Lentz's form of the continued fraction of the upper tail.
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for step in 1...steps {
      let a = -Double(step) * (Double(step) - shape)
      b += 2
      d = 1 / guarded(a * d + b)
      c = guarded(b + a / c)
      fraction *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return 1 - front * fraction
  }

  /// The x below which a share of the gamma distribution lies.
  static func gammaQuantile(_ share: Double, shape: Double) -> Double {
    var high = shape + 10
    while gammaBelow(high, shape: shape) < share { high *= 2 }
    return bisect(0, high) { gammaBelow($0, shape: shape) < share }
  }

  /// The share of a beta distribution that lies below x.
  static func betaBelow(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    // The fraction converges fast on the nearer side of the mean.
    if x < (a + 1) / (a + b + 2) { return front * betaFraction(x, a, b) / a }
    return 1 - front * betaFraction(1 - x, b, a) / b
  }

  static func betaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
    bisect(0, 1) { betaBelow($0, a, b) < share }
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...steps {
      let m = Double(step)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / guarded(1 + term * d)
        c = guarded(1 + term / c)
        fraction *= d * c
      }
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return fraction
  }

  /// More than any count of a council needs; both series end long before.
  private static let steps = 20_000
  private static let tiny = 1e-300

  private static func guarded(_ value: Double) -> Double {
    value.magnitude < tiny ? tiny : value
  }

  /// The point at which `isBelow` turns false.
  private static func bisect(_ low: Double, _ high: Double, _ isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}

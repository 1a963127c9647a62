internal import BigInt
struct Placeholder { let x: BigInt }

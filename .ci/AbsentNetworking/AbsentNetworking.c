// What stands in the place of Foundation's networking, a library that loads libcurl and thirty more.
//
// FlyingFox could pass requests on to other servers, for which it names what is below. The desk never does that, so
// nothing of it is ever called or read; without it every run of the program would load those libraries.
#ifdef __linux__
#include <stdlib.h>

#define NETWORKING "$s20FoundationNetworking"
#define ABSENT(name, symbol)                                                                                           \
  void name(void) __asm__(NETWORKING symbol);                                                                          \
  void name(void) { abort(); }
#define ABSENT_RECORD(name, symbol)                                                                                    \
  extern const char name[64] __asm__(NETWORKING symbol);                                                               \
  const char name[64] = {0};

ABSENT(request_init, "10URLRequestV3url11cachePolicy15timeoutIntervalAC0A10Essentials3URLV_AA12NSURLRequestC05CacheF0OSdtcfC")
ABSENT(request_method, "10URLRequestV10httpMethodSSSgvs")
ABSENT(request_timeout, "10URLRequestV15timeoutIntervalSdvs")
ABSENT(request_headers, "10URLRequestV19allHTTPHeaderFieldsSDyS2SGSgvs")
ABSENT(request_body, "10URLRequestV8httpBody0A10Essentials4DataVSgvs")
ABSENT(response_metadata, "15HTTPURLResponseCMa")
ABSENT(session_metadata, "10URLSessionCMa")
ABSENT(session_shared, "10URLSessionC6sharedACvgZ")
ABSENT(session_data, "10URLSessionC4data3for8delegate0A10Essentials4DataV_AA11URLResponseCtAA10URLRequestV_AA0C12TaskDelegate_pSgtYaKF")
ABSENT_RECORD(session_data_task, "10URLSessionC4data3for8delegate0A10Essentials4DataV_AA11URLResponseCtAA10URLRequestV_AA0C12TaskDelegate_pSgtYaKFTu")
ABSENT_RECORD(session_type, "10URLSessionCMn")
#endif

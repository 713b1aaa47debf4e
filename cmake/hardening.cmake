# Flags of the OpenSSF compiler guide that g++ 12 knows. Source: openssf-compiler-options
if(BN_SANITIZE)
  add_compile_options(-fsanitize=${BN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g1 -O1)
  add_link_options(-fsanitize=${BN_SANITIZE})
  if(BN_SANITIZE MATCHES undefined)
    # What the address sanitizer sees as well, or what x86 does not mind: a third of the time to compile.
    set(BN_WITHOUT_UNDEFINED -fno-sanitize=undefined)
    add_compile_options(-fno-sanitize=null,alignment,vptr,object-size)
  endif()
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
else()
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection=full
    -ftrivial-auto-var-init=zero -Wformat -Werror=format-security)
  add_compile_definitions(_GLIBCXX_ASSERTIONS $<$<CONFIG:Release>:_FORTIFY_SOURCE=3>)
  add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
endif()

#pragma once

#ifdef __clang__ // 14 cannot read this header of qpdf 11.3 as C++20; nothing of it is used here
#define JSON_HH
class JSON;
#endif
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

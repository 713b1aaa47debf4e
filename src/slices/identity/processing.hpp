#pragma once

#include <string_view>

namespace identity {

/// What is done with data about people, as the record of processing says it. Texts are source texts. Source: dsgvo-30
struct Processing {
    std::string_view tables;     ///< their names, with blanks between
    const char* purpose;
    const char* whose;
    const char* which;           ///< of what
    const char* basis;           ///< why it is lawful
    const char* kept_for;
    const char* recipients;
};

}

#pragma once

#include "web/html.hpp"
#include "web/response.hpp"

#include <string>

namespace web {

/// A document that is XML: written as `html` writes, without the characters that XML does not know, whoever typed
/// them. Everybody may share it.
Response xml_document(std::string content_type, const Html& root);

}

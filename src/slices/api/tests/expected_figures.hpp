#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {


}

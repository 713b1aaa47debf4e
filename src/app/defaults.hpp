#pragma once

#include "web/site.hpp"

namespace app {

/// What a new installation says of itself before anybody has configured it. The national lines are real;
/// each stands with the page that publishes it.
web::Site default_site();

/// What a demonstration says of itself: a name of its own, an operator that is plainly invented.
void become_demonstration(web::Site& site);

}

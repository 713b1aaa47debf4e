#pragma once

#include "web/router.hpp"

namespace imprint {

/// Who offers this site, and what it does with what people tell it. All of it comes from the configuration;
/// what an operator has not said yet is named as missing. Source: ddg-5
class ImprintPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response imprint(const web::Request& request) const;
    web::Response privacy(const web::Request& request) const;
};

}

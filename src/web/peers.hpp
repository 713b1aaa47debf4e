#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// The proxies in front of the server whose word about the visitor's address is believed.
class TrustedProxies {
public:
    /// Networks as `10.0.0.0/8` or single addresses. Throws: std::invalid_argument
    explicit TrustedProxies(const std::vector<std::string>& networks);
    ~TrustedProxies();

    /// The visitor's address: the last one in X-Forwarded-For that is not a proxy of ours, or the peer itself.
    std::string visitor(std::string_view peer, std::string_view forwarded_for) const;

private:
    bool is_trusted(std::string_view address) const;

    struct Networks;
    std::unique_ptr<Networks> networks_;
};

}

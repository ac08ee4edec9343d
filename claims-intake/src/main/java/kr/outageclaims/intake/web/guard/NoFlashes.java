package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Nothing is handed from one page to the next but by the form: else every request would ask the session's table for it. */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class NoFlashes implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flashes, HttpServletRequest request, HttpServletResponse response) {
        if (!flashes.isEmpty()) {
            throw new IllegalStateException("flash attributes are not kept here");
        }
    }
}

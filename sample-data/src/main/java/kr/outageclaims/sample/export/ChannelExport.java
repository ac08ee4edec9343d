package kr.outageclaims.sample.export;

import java.io.Closeable;
import kr.outageclaims.sample.claims.SampleRow;

/** One channel's file while it is being written. */
interface ChannelExport extends Closeable {

    void write(SampleRow row);
}

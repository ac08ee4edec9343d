package kr.outageclaims.sample.secrets;

/**
 * Where something stands that should not; never what it is.
 *
 * @param place a file, or a file of the history with the object that holds it
 * @param line counted from 1
 */
record Finding(Kind kind, String place, long line) {

    @Override
    public String toString() {
        return place + ", line " + line + ": " + kind.english();
    }
}

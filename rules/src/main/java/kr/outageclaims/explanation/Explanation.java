package kr.outageclaims.explanation;

/** Why a claim got what it got, for the person who filed it. */
public record Explanation(String korean, String english) {}

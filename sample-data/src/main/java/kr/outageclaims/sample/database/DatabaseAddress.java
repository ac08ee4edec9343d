package kr.outageclaims.sample.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is and who may enter; the password is kept out of {@link #toString}.
 *
 * @param url a JDBC URL of MySQL Connector/J
 */
public record DatabaseAddress(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /** As {@link #connect}, but gives up soon: whoever has the port now may never answer. */
    Connection probe() throws SQLException {
        Properties impatient = new Properties();
        impatient.setProperty("connectTimeout", "2000");
        impatient.setProperty("socketTimeout", "5000");
        return connect(impatient);
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    /** The same server and user, another database. */
    public DatabaseAddress withDatabase(String name) {
        int query = url.indexOf('?');
        String options = query < 0 ? "" : url.substring(query);
        String place = query < 0 ? url : url.substring(0, query);
        int host = place.indexOf("//") + 2;
        int slash = place.indexOf('/', host);
        return new DatabaseAddress(
                (slash < 0 ? place : place.substring(0, slash)) + "/" + name + options, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[url=" + url + ", user=" + user + "]";
    }
}
